import Compiler
import Source
import Standard
import TestSupport

/// An item that states every element of the standard, at every depth.
enum FullItem {
  /// - Parameter value: the value of an element at a place such as `materials.basis.clause`; nil for an
  ///   element that is left out.
  static func text(_ value: (Element, String) -> String?) -> String {
    let standard = Repository.standard.standard
    func lines(_ shape: RecordShape, _ indent: String, _ place: [String]) -> [String] {
      shape.elements.flatMap { element -> [String] in
        let here = place + [element.id]
        guard let inner = element.kind.recordID.flatMap({ standard[shape: $0] }) else {
          return value(element, here.joined(separator: ".")).map {
            ["\(indent)\(element.title.zh): \(quoted($0))"]
          } ?? []
        }
        guard here.count < 5 else { return [] }
        let fields = lines(inner, indent + "    ", here)
        guard let first = fields.first else { return [] }
        let mark = element.several ? "  - " : "    "
        return ["\(indent)\(element.title.zh):", indent + mark + first.dropFirst(indent.count + 4)]
          + fields.dropFirst()
      }
    }
    return standard[shape: "item"].map { lines($0, "", []).joined(separator: "\n") } ?? ""
  }

  private static func quoted(_ text: String) -> String {
    let pieces = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + pieces.joined(separator: "''") + "'"
  }
}
