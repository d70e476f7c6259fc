import Source
import Standard
import Testing
import YAML

/// Limits that the shipped standard does not use at present, on a small standard of their own.
@Suite struct ValueLimitTests {
  private static let standard: Standard = {
    let texts: [(StandardFile.Role, String)] = [
      (.records, "记录:\n  - {标识: item, 名称: 事项, 英文名称: Item}\n"),
      (
        .codes,
        """
        标识: states
        名称: 状态
        英文名称: State
        代码:
          - {代码: "1", 名称: 在用, 英文名称: In use}
          - {代码: "2", 名称: 试行, 英文名称: On trial, 停用: 2023-07-01}
        """
      ),
      (
        .elements,
        """
        记录: item
        要素:
          - {标识: name, 名称: 名称, 英文名称: Name, 类型: 文本, 最长: 4}
          - {标识: visits, 名称: 次数, 英文名称: Visits, 类型: 整数, 最小: 1, 最大: 9}
          - {标识: status, 名称: 状态, 英文名称: State, 类型: 代码表, 代码表: states}
        """
      ),
    ]
    let files = texts.enumerated().map { number, text in
      let source = SourceText(path: "standard.yaml", bytes: Array(text.1.utf8))
      return StandardFile(
        role: text.0, owner: "00", tree: Reading(of: source, file: FileID(number)).tree)
    }
    return StandardLoader.load(files).0
  }()

  @Test(arguments: [
    ("状态: 试行", "ZS1009", "“试行”自 2023-07-01 起停用"), ("状态: 在用", nil, nil),
    ("名称: 居住证申领", "ZS1015", "“名称”有 5 个字符，超过 4 个"), ("名称: 居住证明", nil, nil),
    ("次数: 0", "ZS1014", "“次数”为 0，应为 1 至 9"), ("次数: 10", "ZS1014", "“次数”为 10，应为 1 至 9"),
    ("次数: 9", nil, nil),
  ])
  func limitsAreReported(_ text: String, _ code: String?, _ message: String?) throws {
    let source = SourceText(path: "item.yaml", bytes: Array(text.utf8))
    var found: [Diagnostic] = []
    let tree = Reading(of: source, file: FileID(0)).tree
    _ = Binder(Self.standard.grammar).bind(tree, as: "item", into: &found)
    #expect(found.map(\.rule.code) == [code].compactMap(\.self))
    #expect(found.first?.message(in: .chinese) == message)
  }
}
