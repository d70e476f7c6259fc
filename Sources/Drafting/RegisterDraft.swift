import Compiler
package import Source
package import Standard

/// The register of a division's bodies, to be filled in.
package struct RegisterDraft {
  package let path: String
  package let bytes: [UInt8]
  package let blankCount: Int

  /// - Parameters:
  ///   - base: the folder that holds `districts/`
  package init(
    bodiesOf division: String, called name: String?, base: String, _ standard: Standard,
    _ language: Language
  ) {
    path = "\(base)/districts/\(Division.ancestry(of: division).joined(separator: "/"))/bodies.yaml"
    var text = BlankText(standard.grammar, language)
    let place = name.map { "\($0)（\(division)）" } ?? division
    text.remark([
      Wording(
        zh: "\(place)的实施主体：作出决定的机关和组织登记一次，事项里只写名称。",
        en: "The bodies of \(place): registered once, named by items."),
      Wording(
        zh: "有几个，就把“- ”起头的一组抄几遍。",
        en: "For several, repeat the group that begins with a dash."),
    ])
    text.entries("实施主体", of: standard[shape: "body"])
    bytes = Array(text.text.utf8)
    blankCount = text.blankCount
  }
}
