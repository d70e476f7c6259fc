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
  package static let standard = standard()

  /// - Parameter changed: what a file of the standard says otherwise for a test
  package static func standard(
    _ changed: (path: String, content: [UInt8])? = nil
  ) -> (standard: Standard, diagnostics: [Diagnostic]) {
    let folders = [("standards/national", "00"), ("standards/profiles/44", "44")]
    var files: [StandardFile] = []
    for (folder, owner) in folders {
      for path in yamlFiles(below: root + "/" + folder) {
        guard let role = StandardFile.Role(path: path),
          let read = try? FileSystem.read(root + "/" + folder + "/" + path)
        else { continue }
        let bytes = changed?.path == folder + "/" + path ? changed?.content ?? read : read
        let source = SourceText(path: folder + "/" + path, bytes: bytes)
        let reading = Reading(of: source, file: FileID(files.count))
        files.append(StandardFile(role: role, owner: owner, tree: reading.tree))
      }
    }
    return StandardLoader.load(files)
  }

  private static func yamlFiles(below folder: String) -> [String] {
    let names = (try? FileSystem.names(in: folder)) ?? []
    return names.flatMap { name in
      FileSystem.kind(folder + "/" + name) == .folder
        ? yamlFiles(below: folder + "/" + name).map { name + "/" + $0 }
        : name.hasSuffix(".yaml") ? [name] : []
    }
  }
}
