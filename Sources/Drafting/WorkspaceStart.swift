package import Compiler
import Importing
package import Source
package import Standard

/// The files that begin a workspace for one division.
package struct WorkspaceStart {
  /// Below the folder of the workspace; the settings come last, as a folder that has them is a whole workspace.
  package let files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - division: its digits
  ///   - name: what it is called, where the standard does not know it
  package init(
    for division: String, called name: String?, _ standard: Standard, _ language: Language
  ) throws(Failure) {
    let isKnown = standard.divisions.isKnown(division)
    if !isKnown {
      if let unknown = Division.ancestors(of: division).first(where: {
        !standard.divisions.isKnown($0)
      }) {
        throw Failure(
          zh: "没有代码为 \(unknown) 的上级地区，请核对 \(division)",
          en: "There is no division \(unknown) above it: check \(division)")
      }
      guard name != nil else {
        throw Failure(
          zh: "自带的区划表里没有 \(division)，请用 --name 写明它叫什么，例如 --name 青羊区",
          en: "The divisions in this program lack \(division): say with --name what it is called")
      }
    }
    let title = name ?? standard.divisions[division]?.name ?? division
    var files: [(path: String, bytes: [UInt8])] = []
    let province = String(division.prefix(2))
    if !isKnown {
      files.append(
        ("standards/profiles/\(province)/divisions.yaml", Self.divisions(division, title, language))
      )
    }
    let bodies = RegisterDraft(
      bodiesOf: division, called: title, base: "standards", standard, language)
    files.append((bodies.path, bodies.bytes))
    files.append(
      (
        WorkspaceLoader.settingsName,
        Self.settings(title, profile: isKnown ? nil : province, language)
      ))
    self.files = files
  }

  private static func divisions(_ division: String, _ name: String, _ language: Language) -> [UInt8]
  {
    let remark = Wording(
      zh: "zhun 自带的区划表以外的地区；先写上级，再写下级。", en: "Divisions beside those in the program, parents first."
    )
    let code = division + String(repeating: "0", count: max(0, 6 - division.utf8.count))
    let shown = YAMLText.scalar(name, indent: 0, isEntry: true)
    return Array(
      "# \(remark[language])\n区划:\n  - 代码: \"\(code)\"\n    名称: \(shown)\n".utf8)
  }

  private static func settings(_ name: String, profile: String?, _ language: Language) -> [UInt8] {
    let remark = Wording(
      zh: "这个目录是一个工作区：zhun 按自带的国家标准核验 standards 目录里的文件。",
      en:
        "This folder is a workspace: zhun checks the files in standards by the national standard that it carries."
    )
    let title = YAMLText.scalar("\(name)政务服务事项", indent: 0, isEntry: false)
    let profiles = profile.map { "配置档: [\"\($0)\"]\n" } ?? ""
    return Array("# \(remark[language])\n名称: \(title)\n\(profiles)".utf8)
  }
}
