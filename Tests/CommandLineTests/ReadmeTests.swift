import Foundation
import Publishing
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

  @Test(arguments: ["docs/options.md", "docs/options.zh-CN.md"])
  func everyOptionAndOutputIsTold(_ name: String) async throws {
    func read(_ path: String) throws -> String {
      try String(contentsOfFile: Repository.root + "/" + path, encoding: .utf8)
    }
    let text = try read(name)
    for output in Publishing.Output.all {
      #expect(text.contains("`\(output.id)`"), "\(output.id)")
    }
    let help = await Run(["version", "--help"]).output
    for option in Set(help.matches(of: /\n  (--?[A-Za-z-]+)/).map { String($0.1) })
    where option != "-h" && option != "--version" {
      #expect(text.contains("`\(option)"), "\(option)")
    }
    // What belongs to one command may stand in its own document.
    let files = try FileManager.default.contentsOfDirectory(atPath: Repository.root + "/docs")
    let all = try files.filter { $0.hasSuffix(".md") }.map { try read("docs/" + $0) }.joined()
    for command in ["check", "build", "serve", "diff", "changes", "link", "elements", "test"] {
      for option in await Run([command, "--help"]).output.matches(of: /\n  (--[a-z-]+)/)
      where option.1 != "--version" {
        #expect(all.contains(option.1), "\(command) \(option.1)")
      }
    }
  }
}
