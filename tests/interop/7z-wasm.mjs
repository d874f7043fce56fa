// Unpacks with the npm package 7z-wasm: node 7z-wasm.mjs PACKAGE x ARCHIVE PASSWORD FOLDER
import path from "node:path";
import { pathToFileURL } from "node:url";

const [packageFolder, command, archive, password, folder] = process.argv.slice(2);
const { default: SevenZip } = await import(pathToFileURL(path.join(packageFolder, "7zz.es6.js")));
const sevenZip = await SevenZip({ print: () => {}, printErr: console.error });
const mount = (name, real) => {
  sevenZip.FS.mkdir(name);
  sevenZip.FS.mount(sevenZip.NODEFS, { root: real }, name);
};
mount("/in", path.dirname(archive));
mount("/out", folder);
sevenZip.callMain([command, "-y", `-p${password}`, "-o/out", `/in/${path.basename(archive)}`]);
