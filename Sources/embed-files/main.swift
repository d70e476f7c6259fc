import Foundation

/// Writes a Swift source that holds the named files: ROOT, OUTPUT, FILES.
let arguments = CommandLine.arguments
guard arguments.count >= 3 else {
  FileHandle.standardError.write(Data("usage: embed-files ROOT OUTPUT FILE...\n".utf8))
  exit(2)
}
let root = URL(filePath: arguments[1])
var source = """
  /// The files that the binary carries, by their paths in the package.
  package enum BuiltInFiles {
    package static let all: [(path: String, text: StaticString)] = [

  """
for path in arguments.dropFirst(3) {
  let text = String(decoding: try Data(contentsOf: root.appending(path: path)), as: UTF8.self)
  // As many marks as the text cannot end the literal by accident.
  var marks = "#"
  while text.contains("\"\"\"" + marks) || text.contains("\\" + marks) { marks += "#" }
  source += "    (\"\(path)\", \(marks)\"\"\"\n\(text)\n\"\"\"\(marks)),\n"
}
source += "  ]\n}\n"
try Data(source.utf8).write(to: URL(filePath: arguments[2]))
