import Compiler
package import Source
package import Standard
import YAML

/// What the project itself ships, for tests.
package enum Repository {
  /// The project's folder.
  package static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The national standard with Guangdong's profile, and what loading it found.
  package static let standard: (standard: Standard, diagnostics: [Diagnostic]) =
    StandardLoader.load(standardFiles)

  /// The same with the rules of a workspace, whose file has the last number.
  package static func standard(withRules text: String) -> (
    standard: Standard, diagnostics: [Diagnostic], rules: FileID
  ) {
    let file = FileID(standardFiles.count)
    let source = SourceText(path: "standards/rules.yaml", bytes: Array(text.utf8))
    let reading = Reading(of: source, file: file)
    let rules = StandardFile(role: .rules, owner: "workspace", tree: reading.tree)
    let (standard, diagnostics) = StandardLoader.load(standardFiles + [rules])
    return (standard, reading.diagnostics + diagnostics, file)
  }

  private static let standardFiles: [StandardFile] = {
    let folders = [("standards/national", "00"), ("standards/profiles/44", "44")]
    var files: [StandardFile] = []
    for (folder, owner) in folders {
      for path in yamlFiles(below: root + "/" + folder) {
        guard let role = StandardFile.Role(path: path),
          let bytes = try? FileSystem.read(root + "/" + folder + "/" + path)
        else { continue }
        let source = SourceText(path: folder + "/" + path, bytes: bytes)
        let reading = Reading(of: source, file: FileID(files.count))
        files.append(StandardFile(role: role, owner: owner, tree: reading.tree))
      }
    }
    return files
  }()

  private static func yamlFiles(below folder: String) -> [String] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.flatMap { name in
      FileSystem.kind(folder + "/" + name) == .folder
        ? yamlFiles(below: folder + "/" + name).map { name + "/" + $0 }
        : name.hasSuffix(".yaml") ? [name] : []
    }
  }
}
