import Foundation
import TestSupport
import Testing

@Suite struct BuildCommandTests {
  @Test func itemsWithErrorsAreLeftOutAndNamed() async throws {
    let folder = try Folder()
    let run = await Run(["build", "--out", folder.path + "/out", "--lang", "en"])
    // Every shipped guide keeps the faults that it was published with.
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("free of errors"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }

  @Test func aBuildSaysWhatItDid() async throws {
    let folder = try Folder()
    let arguments = ["build", "--out", folder.path + "/out", "--publish-with-errors"]
    let first = await Run(arguments)
    #expect(first.status == 0)
    #expect(first.output.isEmpty)
    #expect(first.messages.contains("added"))
    let second = await Run(arguments + ["--lang", "zh"])
    #expect(second.status == 0 && second.messages.contains("没有变化"))
    let quiet = await Run(arguments + ["--quiet"])
    #expect(quiet.status == 0 && quiet.messages.isEmpty)
  }

  @Test func verifyingNamesWhatDiffersAndWritesNothing() async throws {
    let folder = try Folder()
    let arguments = ["build", "--out", folder.path + "/out", "--publish-with-errors"]
    _ = await Run(arguments)
    #expect(await Run(arguments + ["--verify"]).status == 0)
    try folder.write("out/lists/online.json", "{}")
    let run = await Run(arguments + ["--verify"])
    #expect(run.status == 1 && run.output == "~ lists/online.json\n")
    #expect(
      try String(contentsOfFile: folder.path + "/out/lists/online.json", encoding: .utf8) == "{}")
    let missing = await Run(
      ["build", "--verify", "--publish-with-errors", "--out", folder.path + "/none"])
    #expect(missing.status == 1)
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/none"))
  }

  @Test func unknownOutputsAndForeignFoldersFail() async throws {
    let folder = try Folder()
    try folder.write("mine.txt", "mine")
    #expect(await Run(["build", "--only", "pamphlets"]).status == 2)
    #expect(await Run(["build", "--only", ""]).status == 2)
    let alone = await Run(["build", "--only", "openapi", "--out", folder.path + "/new"])
    #expect(alone.status == 2 && alone.messages.contains("--only catalogue,openapi"))
    let run = await Run(["build", "--out", folder.path, "--publish-with-errors"])
    #expect(run.status == 2)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine.txt"])
    #expect(await Run(["build", "--out", "standards/build"]).status == 2)
  }

  @Test func outsideAWorkspaceThereIsNothingToBuild() async throws {
    let folder = try Folder()
    try folder.write("item.yaml", "事项名称: 申领居住证\n")
    #expect(await Run(["build"], in: folder.path).status == 2)
  }

  @Test func mistakesInTemplatesAreAllShown() async throws {
    let folder = try Folder()
    for name in ["zhun.yaml", "standards"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + name, toPath: folder.path + "/" + name)
    }
    try folder.write("templates/partials/header.mustache", "{{site.nmae}}\n{{#site.lists}}\n")
    let build = await Run(
      ["build", "--publish-with-errors", "--lang", "en"], in: folder.path)
    #expect(build.status == 2 && build.output.isEmpty)
    for text in [
      "ZS8901", "ZS8902", "templates/partials/header.mustache:1:8", "{{site.nmae}}",
      "Did you mean “name”?",
      "2 errors",
    ] {
      #expect(build.messages.contains(text), "\(text) in \(build.messages)")
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/build"))
    // Data needs no templates.
    let data = await Run(
      ["build", "--only", "catalogue", "--publish-with-errors"], in: folder.path)
    #expect(data.status == 0, "\(data.messages)")
    let check = await Run(["check", "templates", "--format", "concise"], in: folder.path)
    #expect(check.status == 1)
    #expect(check.output.split(separator: "\n").filter { $0.contains("ZS89") }.count == 2)
    let fix = await Run(["check", "--fix", "--diff"], in: folder.path)
    #expect(!fix.output.contains("templates/"))
    for format in ["json", "sarif", "html", "csv", "junit", "github", "gitlab", "text"] {
      let report = await Run(["check", "--format", format], in: folder.path)
      #expect(report.status == 1 && report.output.contains("ZS8902"), "\(format)")
    }
    // A check of one item says nothing of templates.
    let item = await Run(["check", "standards/districts", "--format", "concise"], in: folder.path)
    #expect(!item.output.contains("ZS89"))
    #expect(await Run(["explain", "ZS8910"]).status == 0)
  }
}
