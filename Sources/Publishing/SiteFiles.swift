package import Compiler
import Source

/// All files that a build of every output would write, by their addresses: bytes are made when somebody asks for
/// them, and nothing is written.
///
/// Of what a build writes only the manifest and the change feed are missing: they are about a folder, and
/// there is none.
package struct SiteFiles: Sendable {
  private let files: [String: OutputFile]
  /// Why some outputs have no files at all, such as a mistake in a template.
  package let failures: [Failure]

  /// What a publication has to name as its outputs, so that its pages link to all that the site holds.
  package static var outputs: Set<String> { Set((Output.all + [.assets]).map(\.id)) }

  /// A site without any file.
  package init() {
    files = [:]
    failures = []
  }

  package init(_ publication: Publication) {
    var files: [String: OutputFile] = [:]
    var failures: [Failure] = []
    for output in Output.all + [.assets] {
      do throws(Failure) {
        for file in try output.files(publication) where files[file.path] == nil {
          files[file.path] = file
        }
      } catch {
        // Several outputs stumble over one template: it is said once.
        if !failures.contains(where: { $0.message == error.message }) { failures.append(error) }
      }
    }
    self.files = files
    self.failures = failures
  }

  /// The addresses of all files, in the order of their bytes.
  package var addresses: [String] { files.keys.sorted(by: Manifest.precedes) }

  package func contains(_ address: String) -> Bool { files[address] != nil }

  /// The bytes at an address; nil where nothing stands.
  package func bytes(at address: String) throws(Failure) -> [UInt8]? {
    try files[address]?.contents()
  }
}
