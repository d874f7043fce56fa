// Packs or unpacks with the npm package 7z-wasm and prints the seconds it took: node 7z-wasm.mjs PACKAGE a|x ARCHIVE PASSWORD FOLDER
import path from "node:path";
import { pathToFileURL } from "node:url";

const [packageFolder, command, archive, password, folder] = process.argv.slice(2);
const { default: SevenZip } = await import(pathToFileURL(path.join(packageFolder, "7zz.es6.js")));
const sevenZip = await SevenZip({ print: () => {}, printErr: console.error });
const mount = (name, real) => {
  sevenZip.FS.mkdir(name);
  sevenZip.FS.mount(sevenZip.NODEFS, { root: real }, name);
};
mount("/archive", path.dirname(archive));
mount("/files", folder);
const file = `/archive/${path.basename(archive)}`;
const started = performance.now();
if (command === "a") {
  sevenZip.callMain(["a", "-mx0", "-mhe=on", `-p${password}`, file, "/files/."]);
} else {
  sevenZip.callMain(["x", "-y", `-p${password}`, "-o/files", file]);
}
console.log((performance.now() - started) / 1000);
