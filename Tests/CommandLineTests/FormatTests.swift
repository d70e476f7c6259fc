import Foundation
import TestSupport
import Testing

/// Reports as the command line asks for them.
@Suite struct FormatTests {
  private static let formats = [
    "text", "concise", "json", "sarif", "github", "gitlab", "junit", "csv", "html",
  ]

  @Test func severalGoIntoFilesAtOnce() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let files = Self.formats.flatMap { ["--format", "\($0)=report.\($0)"] }
    let run = await Run(["check", "--color", "always"] + files, in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.isEmpty)
    for format in Self.formats {
      let text = try String(contentsOfFile: folder.path + "/report.\(format)", encoding: .utf8)
      #expect(text.contains("ZS3101") && !text.contains("\u{1B}"))
      let alone = await Run(["check", "--format", format], in: folder.path)
      #expect(alone.output.utf8.elementsEqual(bytes(folder, format)))
    }
  }

  /// What nobody looked at is in every report, whichever a pipeline reads.
  @Test(arguments: formats)
  func whatWasNotCheckedIsInTheReport(_ format: String) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.link("standards/districts/44/forms", to: "/")
    let run = await Run(["check", "--format", format], in: folder.path)
    #expect(run.status == 2)
    let words = ["text", "concise"].contains(format) ? "not checked: 1" : "symbolic link"
    #expect(run.output.contains(words))
  }

  @Test func quietReportsEndWithTheLastFinding() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    for format in ["concise", "github"] {
      let run = await Run(["check", "--quiet", "--format", format], in: folder.path)
      #expect(run.output.contains("ZS3101") && !run.output.contains("Checked"))
    }
  }

  @Test func findingsCarryWhatThePageSays() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    let run = await Run(["check", "--format", "json"], in: folder.path)
    let document = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any]
    #expect(document?["day"] as? String == "2026-06-30")
    let page = try String(contentsOfFile: Repository.root + "/docs/reports.md", encoding: .utf8)
    let findings = try #require(document?["diagnostics"] as? [[String: Any]])
    let names = Array((document ?? [:]).keys) + Array((findings.first ?? [:]).keys)
    for name in names { #expect(page.contains("`\(name)`")) }
    let prints = findings.compactMap { $0["fingerprint"] as? String }
    #expect(Set(prints).count == findings.count && !prints.contains(""))
  }

  private func bytes(_ folder: Folder, _ format: String) -> [UInt8] {
    [UInt8](FileManager.default.contents(atPath: folder.path + "/report.\(format)") ?? Data())
  }
}
