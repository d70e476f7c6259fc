import Foundation
import TestSupport
import Testing

/// What could not be checked is never fine: exit code 2 with the reason, in both languages.
@Suite struct NotCheckedTests {
  /// A way to spoil a workspace, the arguments of the check, and what each language says of it.
  struct Case: CustomTestStringConvertible, Sendable {
    let name: String
    var arguments: [String] = ["check"]
    let zh: String
    let en: String
    let spoil: @Sendable (Folder) throws -> Void

    var testDescription: String { name }
  }

  static let laws = "standards/laws/own.yaml"
  static let bodies = "standards/districts/44/4401/440113/bodies.yaml"

  static let cases: [Case] = [
    Case(
      name: "no file matched", arguments: ["check", "notes"], zh: "notes 下没有工作区会读取的 YAML 文件",
      en: "The workspace reads no YAML file at or below notes"
    ) { try $0.write("notes/readme.txt", "") },
    Case(
      name: "no such path", arguments: ["check", "items/no.yaml"], zh: "路径 items/no.yaml 不存在",
      en: "There is nothing at items/no.yaml"
    ) { _ in },
    Case(
      name: "unreadable file", zh: "无法读取：Permission denied", en: "cannot be read: Permission denied"
    ) { folder in
      // Who is root reads everything; then a pipe stands for what cannot be read.
      try folder.makeUnreadable(Folder.item)
    },
    Case(name: "a pipe for a file", zh: "不是普通文件", en: "no regular file") { folder in
      let made = unsafe mkfifo(
        folder.path + "/standards/districts/44/4401/440113/items/pipe.yaml", 0o600)
      try #require(made == 0)
    },
    Case(name: "settings that are no YAML", zh: "zhun.yaml 有错误", en: "zhun.yaml has errors") {
      try $0.write("zhun.yaml", "标准: [")
    },
    Case(name: "unknown settings", zh: "zhun.yaml 有错误", en: "zhun.yaml has errors") {
      try $0.write("zhun.yaml", "标准: standards/national\n配置: [\"44\"]\n")
    },
    Case(
      name: "laws that are no YAML", zh: "\(laws) 有错误，一条也用不上",
      en: "\(laws) has errors and nothing of it can be used"
    ) { try $0.write(laws, "法规:\n  - 名称: [\n") },
    Case(
      name: "laws under a wrong key", zh: "\(laws) 有错误，一条也用不上",
      en: "\(laws) has errors and nothing of it can be used"
    ) { try $0.write(laws, "法律:\n  - 名称: 某条例\n") },
    Case(
      name: "a register elsewhere", arguments: ["check", Folder.item],
      zh: "\(bodies) 有错误，一条也用不上", en: "\(bodies) has errors and nothing of it can be used"
    ) { try $0.write(bodies, "实施主体：\n  - 名称: 化龙镇办事站\n") },
    Case(
      name: "a list in the wrong place", zh: "points.yaml 有错误，一条也用不上",
      en: "points.yaml has errors and nothing of it can be used"
    ) { try $0.write("standards/districts/44/4401/440113/points.yaml", "- 名称: 一号窗口\n") },
    Case(
      name: "a catalogue record that is no YAML", zh: "442106041002.yaml 有错误，一条也用不上",
      en: "442106041002.yaml has errors and nothing of it can be used"
    ) { try $0.write("standards/catalogue/44/442106041002.yaml", "基本编码: \"442106041002\n") },
    Case(
      name: "a bad revision", arguments: ["check", "--since", "no-such-branch"],
      zh: "仓库中没有版本“no-such-branch”", en: "has no revision “no-such-branch”"
    ) { folder in
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
      process.arguments = ["git", "init", "--quiet", folder.path]
      try process.run()
      process.waitUntilExit()
    },
  ]

  @Test(arguments: cases)
  func whatWasNotCheckedFails(_ spoiled: Case) async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try spoiled.spoil(folder)
    let isRoot = getuid() == 0
    for (language, words) in [("zh", spoiled.zh), ("en", spoiled.en)] {
      let run = await Run(spoiled.arguments + ["--lang", language], in: folder.path)
      #expect(run.status == 2)
      if spoiled.name == "unreadable file", isRoot { continue }
      #expect(run.messages.contains(words), "\(run.messages)")
    }
  }

  /// One faulty entry is a finding: the others still serve.
  @Test func aRegisterWithAFaultyEntryIsAFinding() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(Self.laws, "法规:\n  - 名称: 某条例\n    实施日期: 去年\n  - 名称: 某办法\n")
    let run = await Run(["check"], in: folder.path)
    #expect(run.status == 1)
    #expect(run.output.contains("own.yaml:3"))
    #expect(run.messages.isEmpty)
  }

  /// A publication that nobody could check is not written.
  @Test func nothingIsPublishedByABrokenRegister() async throws {
    let folder = try Folder()
    try folder.makeWorkspace()
    try folder.write(Self.laws, "法规: [")
    let run = await Run(["build", "--out", folder.path + "/out"], in: folder.path)
    #expect(run.status == 2)
    #expect(run.messages.contains("nothing of it can be used"))
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/out"))
  }
}

extension Folder {
  /// Takes the right to read a file away; where the process is root, puts a folder in its place.
  fileprivate func makeUnreadable(_ name: String) throws {
    let place = path + "/" + name
    if getuid() == 0 {
      try FileManager.default.removeItem(atPath: place)
      let made = unsafe mkfifo(place, 0)
      try #require(made == 0)
    } else {
      try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: place)
    }
  }
}
