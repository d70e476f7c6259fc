/// Forms for the examples of rules, told by what matters in them.
enum ExampleForm {
  /// A form with one group of the given fields, as a list in YAML.
  static func asking(_ fields: String) -> String {
    grouping("- 标识: applicant\n  名称: 申请人\n  字段:\n\(indented(fields, by: 4))")
  }

  /// A form with the choice `who` before the given field.
  static func afterChoice(_ field: String) -> String {
    asking("- {标识: who, 名称: 由谁办理, 类型: 单选, 选项: [本人, 代办], 依据: 受理条件}\n\(field)")
  }

  /// A form with the given groups, as a list in YAML.
  static func grouping(_ groups: String) -> String {
    """
    # 文件: districts/44/forms/a.yaml
    标识: permit
    名称: 甲表
    分组:
    \(indented(groups, by: 2))
    """
  }

  private static func indented(_ lines: String, by width: Int) -> String {
    let blank = String(repeating: " ", count: width)
    return lines.split(separator: "\n").map { blank + $0 }.joined(separator: "\n")
  }
}
