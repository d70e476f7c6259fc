import Foundation
import TestSupport
import Testing

/// What the READMEs show as the output of a command is what the command prints.
@Suite struct ReadmeTests {
  @Test(arguments: ["README.md", "README.zh-CN.md"])
  func examplesAreReal(_ name: String) async throws {
    let text = try String(contentsOfFile: Repository.root + "/" + name, encoding: .utf8)
    let examples = text.components(separatedBy: "```\n$ zhun ").dropFirst()
    #expect(examples.count == 2)
    for example in examples {
      let lines = example.components(separatedBy: "\n")
      let shown = lines.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
      let run = await Run(
        lines[0].split(separator: " ").map(String.init), variables: ["COLUMNS": "100"])
      #expect(run.output.contains(shown), "zhun \(lines[0])")
      #expect(!shown.isEmpty)
    }
  }
}
