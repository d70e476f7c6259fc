import BuiltIn
import Source
import Standard
import YAML

/// The standard that the binary carries, loaded once.
let standard: Standard = {
  let files = BuiltIn.files(below: "standards/national").enumerated().compactMap { number, file in
    StandardFile.Role(path: String(file.path.dropFirst("standards/national/".count))).map { role in
      let source = SourceText(path: file.path, bytes: file.bytes)
      return StandardFile(
        role: role, owner: "00", tree: Reading(of: source, file: FileID(number)).tree)
    }
  }
  return StandardLoader.load(files).0
}()
