import Foundation
import TestSupport
import Testing

/// What `docs/reports.md` shows as the output of a command is in what the command prints.
@Suite struct ReportsPageTests {
  @Test func examplesAreReal() async throws {
    let text = try String(contentsOfFile: Repository.root + "/docs/reports.md", encoding: .utf8)
    let examples = text.components(separatedBy: "```\n$ zhun ").dropFirst()
    #expect(examples.count == 5)
    for example in examples {
      let lines = example.components(separatedBy: "\n")
      let shown = lines.dropFirst().prefix { $0 != "```" }.joined(separator: "\n")
      let run = await Run(lines[0].split(separator: " ").map(String.init))
      #expect(run.output.contains(shown), "zhun \(lines[0])")
      #expect(!shown.isEmpty)
    }
  }
}
