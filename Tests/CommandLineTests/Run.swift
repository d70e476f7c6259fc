import CommandLine
import Foundation
import TestSupport

/// What one run of the command line in this process printed and how it ended.
struct Run {
  let status: Int32
  let output: String
  let messages: String

  init(
    _ arguments: [String],
    in folder: String = Repository.root,
    variables: [String: String] = [:],
    isTerminal: Bool = false,
    program: String? = nil
  ) async {
    let (output, messages) = (Buffer(), Buffer())
    var environment = Environment(
      folder: folder, variables: variables, processors: 2, today: Example.day)
    environment.program = program
    status = await CommandLineTool.run(
      arguments, environment: environment, output: output.output(isTerminal: isTerminal),
      messages: messages.output(isTerminal: isTerminal))
    self.output = output.text
    self.messages = messages.text
  }

  private final class Buffer {
    private var bytes: [UInt8] = []

    var text: String { String(decoding: bytes, as: UTF8.self) }

    func output(isTerminal: Bool) -> Output {
      Output(isTerminal: isTerminal) { [self] in
        bytes += $0
        return .written
      }
    }
  }
}

extension Run: Equatable {}

/// A folder that a test fills and that goes away with it.
final class Folder {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory
      .appending(path: "zhun-tests-\(UUID().uuidString)").resolvingSymlinksInPath()
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path()
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let url = URL(fileURLWithPath: path + "/" + name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
    return name
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String { try write(name, Array(text.utf8)) }

  func read(_ name: String) throws -> String {
    try String(contentsOfFile: path + "/" + name, encoding: .utf8)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path + "/" + name, withDestinationPath: target)
  }

  /// Fills the folder with a workspace: the shipped standard, one catalogue record and one item.
  func makeWorkspace() throws {
    try FileManager.default.createDirectory(
      atPath: path + "/standards", withIntermediateDirectories: true)
    for part in ["national", "profiles", "laws"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/standards/" + part, toPath: path + "/standards/" + part)
    }
    try write("zhun.yaml", "标准: standards/national\n配置档:\n  - \"44\"\n")
    try write(
      "standards/catalogue/44/442106041002.yaml",
      """
      基本编码: "442106041002"
      事项名称: 申领居住证
      法定办结时限: 10 工作日
      申请材料:
        - 名称: 申请表
          份数: {原件: 1}
        - 名称: 身份证
          份数: {原件: 1, 复印件: 1}

      """)
    try write(
      Self.item,
      """
      基本编码: "442106041002"
      承诺办结时限: 25 工作日
      申请材料:
        - 名称: 身份证
          份数: {复印件: 2}

      """)
  }

  /// Fills the folder with the workspace that the project ships.
  func copyWorkspace() throws {
    for part in ["standards", "zhun.yaml"] {
      try FileManager.default.copyItem(
        atPath: Repository.root + "/" + part, toPath: path + "/" + part)
    }
  }

  static let item = "standards/districts/44/4401/440113/items/residence-permit.yaml"
}
