import ArgumentParser
import Publishing

/// Outputs named on the command line.
struct OutputSelection: ExpressibleByArgument {
  let outputs: [Publishing.Output]

  init(outputs: [Publishing.Output]) { self.outputs = outputs }

  init?(argument: String) {
    let names = argument.split(separator: ",").map(String.init)
    let found = names.compactMap(Publishing.Output.find)
    guard !names.isEmpty, found.count == names.count else { return nil }
    outputs = Publishing.Output.all.filter { output in found.contains { $0.id == output.id } }
  }

  var defaultValueDescription: String { outputs.map(\.id).joined(separator: ",") }

  static var allValueStrings: [String] { Publishing.Output.all.map(\.id) }

  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}
