import Compiler
import Templates
import TestSupport
import Testing

@testable import Publishing

/// How a form is laid out on paper, and what the sample holds.
struct FormSheetTests {
  private func form(_ groups: String) throws -> Form {
    let example = Example(
      """
      名称: 申办居住证
      # 文件: districts/44/4401/440113/forms/permit.yaml
      标识: permit
      名称: 申办表
      分组:
      \(groups)
      """)
    let workspace = example.workspace(Repository.standard.standard)
    let record = try #require(workspace.forms.values.first)
    return Form(record, workspace.standard)
  }

  private func sheet(_ groups: String, isSample: Bool = false) throws -> FormSheet {
    FormSheet(try form(groups), name: "申办表", isSample: isSample)
  }

  /// The rows of the first table: labels with the columns that each answer takes.
  private func rows(_ sheet: FormSheet) -> [String] {
    guard case .grid(let grid)? = sheet.parts.first?.content else { return [] }
    return grid.rows.map { entry in
      switch entry.row {
      case .note(let text): text
      case .cells(let cells):
        cells.map { "\($0.cell.field.label) \($0.span)" }.joined(separator: ", ")
      }
    }
  }

  @Test func shortAnswersShareARow() throws {
    let sheet = try sheet(
      """
        - 标识: a
          名称: 申请人
          字段:
            - {标识: name, 名称: 姓名, 类型: 文本, 最长: 50}
            - {标识: sex, 名称: 性别, 类型: 单选, 选项: [男, 女]}
            - {标识: address, 名称: 地址, 类型: 地址}
            - {标识: phone, 名称: 电话, 类型: 电话}
      """)
    #expect(rows(sheet) == ["姓名 1, 性别 1", "地址 3", "电话 3"])
  }

  @Test func aPhotographStandsAtTheSide() throws {
    let sheet = try sheet(
      """
        - 标识: a
          名称: 申请人
          字段:
            - {标识: photo, 名称: 照片, 类型: 照片}
            - {标识: a1, 名称: 一, 类型: 地址}
            - {标识: a2, 名称: 二, 类型: 地址}
            - {标识: a3, 名称: 三, 类型: 地址}
            - {标识: a4, 名称: 四, 类型: 地址}
            - {标识: a5, 名称: 五, 类型: 地址}
      """)
    #expect(rows(sheet) == ["一 1", "二 1", "三 1", "四 1", "五 2"])
    guard case .grid(let grid)? = sheet.parts.first?.content else { return }
    #expect(grid.photoRows == 4)
  }

  @Test func aGroupThatRepeatsIsATableOfLines() throws {
    let sheet = try sheet(
      """
        - 标识: family
          名称: 家庭成员
          可重复: 9
          字段:
            - {标识: name, 名称: 姓名, 类型: 文本, 示例: [王五, 赵六]}
      """, isSample: true)
    guard case .lines(let columns, let lines)? = sheet.parts.first?.content else {
      Issue.record("no lines")
      return
    }
    #expect(columns.map(\.label) == ["姓名"])
    #expect(lines.map { $0.map(\.text) } == [["王五"], ["赵六"], [nil]])
    #expect(sheet.parts.first?.note?.contains("最多9项") == true)
  }

  @Test func theSampleHoldsExamplesAndNothingElse() throws {
    let groups = """
        - 标识: a
          名称: 申请人
          字段:
            - {标识: name, 名称: 姓名, 类型: 文本}
            - {标识: born, 名称: 出生日期, 类型: 日期, 示例: "1949-12-31"}
            - {标识: number, 名称: 公民身份号码, 类型: 公民身份号码, 示例: 11010519491231002X}
            - {标识: who, 名称: 由谁办理, 类型: 单选, 选项: [本人, 代办], 示例: 本人}
            - {标识: agent, 名称: 代办人, 类型: 地址, 示例: 李四, 显示条件: {字段: who, 等于: 代办}}
      """
    let sample = try sheet(groups, isSample: true)
    guard case .grid(let grid)? = sample.parts.first?.content else { return }
    let cells = grid.rows.flatMap { entry -> [SheetCell] in
      if case .cells(let cells) = entry.row { cells.map(\.cell) } else { [] }
    }
    #expect(cells.map(\.text) == ["（姓名）", "1949年12月31日", "11010519491231002X", nil, "（此例不填）"])
    #expect(cells[2].boxes.count == 18)
    #expect(cells[3].options.map(\.isTicked) == [true, false])
    #expect(rows(sample).contains("“由谁办理”选“代办”的，填写以下1栏"))
    guard case .grid(let blank)? = try sheet(groups).parts.first?.content else { return }
    for entry in blank.rows {
      guard case .cells(let cells) = entry.row else { continue }
      for (cell, _) in cells {
        #expect(cell.text == nil && !cell.options.contains { $0.isTicked })
        #expect(cell.boxes.allSatisfy { $0.isEmpty })
      }
    }
  }

  @Test func conditionsReachTheScriptAsPlaces() throws {
    let form = try form(
      """
        - 标识: family
          名称: 家庭成员
          可重复: 2
          字段:
            - {标识: work, 名称: 岗位, 类型: 单选, 选项: ["厨\\"师", 其他]}
            - {标识: other, 名称: 什么岗位, 类型: 文本, 显示条件: {字段: work, 等于: 其他}}
      """)
    let fields = FormFields(form)
    let group = form.groups[0]
    let condition = try #require(group.fields[1].condition)
    #expect(fields.script(condition, of: group, block: 2) == #"[[["work.2",["其他"]]]]"#)
    #expect(fields.words(condition) == "“岗位”选“其他”")
  }

  @Test func nothingKeepsAPaperFromOpening() throws {
    let sheet = try sheet(
      "  - {标识: a, 名称: \"<&\\x01\\\"\", 字段: [{标识: name, 名称: 姓名, 类型: 文本}]}")
    guard case .object(let view) = SheetView(sheet: sheet).view,
      case .list(let parts)? = view["parts"], case .object(let part)? = parts.first,
      case .text(let name)? = part["name"]
    else {
      Issue.record("no name")
      return
    }
    #expect(name == "<&\u{FFFD}\"")
  }
}
