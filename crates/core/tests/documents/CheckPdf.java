import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.logging.LogManager;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.validators.ValidatorFactory;

/**
 * Checks each PDF with veraPDF as PDF/A-2a and as PDF/UA-1. Prints a line for each of both, with tabs between: the file, the
 * profile, how many assertions were made, and every rule that is broken.
 */
final class CheckPdf {
    /** The most failures of one rule that are kept: one says enough. */
    private static final int FAILURES = 1;

    public static void main(String[] paths) throws Exception {
        LogManager.getLogManager().reset();
        VeraGreenfieldFoundryProvider.initialise();
        // The directory of profiles inside the jar is empty, so they are read by the names of their files.
        List<ValidationProfile> profiles = List.of(profile("PDFA-2A"), profile("PDFUA-1"));
        for (String path : paths) {
            for (ValidationProfile profile : profiles) {
                ValidationResult result = validate(Path.of(path), profile);
                System.out.println(String.join("\t", path, profile.getPDFAFlavour().getId(),
                        String.valueOf(result.getTotalAssertions()), String.join("; ", broken(result))));
            }
        }
    }

    private static ValidationProfile profile(String name) throws Exception {
        try (InputStream xml = CheckPdf.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
            return Profiles.profileFromXml(xml);
        }
    }

    private static ValidationResult validate(Path path, ValidationProfile profile) throws Exception {
        PDFAFlavour flavour = profile.getPDFAFlavour();
        try (InputStream file = Files.newInputStream(path);
                PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
            PDFAValidator validator = ValidatorFactory.createValidator(profile, FAILURES, false, false, false);
            return validator.validate(parser);
        }
    }

    private static Set<String> broken(ValidationResult result) {
        Set<String> broken = new TreeSet<>();
        if (!result.isCompliant()) {
            broken.add("not compliant");
        }
        for (TestAssertion assertion : result.getTestAssertions()) {
            if (assertion.getStatus() == TestAssertion.Status.FAILED) {
                broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber());
            }
        }
        return broken;
    }
}
