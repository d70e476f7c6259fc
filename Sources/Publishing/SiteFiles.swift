package import Compiler
import Source

/// All files that a build of every output would write, by their addresses: bytes are made when somebody asks for
/// them, and nothing is written.
///
/// What files an output has is found out when an address is asked for that no output before it has: lists judge
/// every item for that, which who looks at a guide need not wait for.
///
/// Of what a build writes only the manifest and the change feed are missing: they are about a folder, and
/// there is none.
package struct SiteFiles: Sendable {
  private let outputs: [LateValue<Result<[String: OutputFile], Failure>>]

  /// What a publication has to name as its outputs, so that its pages link to all that the site holds.
  package static var outputs: Set<String> { Set((Output.all + [.assets]).map(\.id)) }

  /// A site without any file.
  package init() { outputs = [] }

  package init(_ publication: Publication) {
    // What every page asks for comes first.
    outputs = ([.assets] + Output.all).map { output in
      LateValue {
        Result { () throws(Failure) in
          Dictionary(try output.files(publication).map { ($0.path, $0) }) { first, _ in first }
        }
      }
    }
  }

  /// Why some outputs have no files at all, such as a mistake in a template.
  package var failures: [Failure] {
    var failures: [Failure] = []
    for case .failure(let failure) in outputs.lazy.map(\.value) {
      // Several outputs stumble over one template: it is said once.
      if !failures.contains(where: { $0.message == failure.message }) { failures.append(failure) }
    }
    return failures
  }

  /// The addresses of all files, in the order of their bytes.
  package var addresses: [String] {
    Set(outputs.flatMap { (try? $0.value.get())?.keys.map(\.self) ?? [] })
      .sorted(by: Manifest.precedes)
  }

  package func contains(_ address: String) -> Bool { file(at: address) != nil }

  /// The bytes at an address; nil where nothing stands.
  package func bytes(at address: String) throws(Failure) -> [UInt8]? {
    try file(at: address)?.contents()
  }

  private func file(at address: String) -> OutputFile? {
    for output in outputs {
      if case .success(let files) = output.value, let file = files[address] { return file }
    }
    return nil
  }
}
