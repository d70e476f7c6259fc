import Standard
import Templates
import YAML

/// A window that serves the public, as pages show it.
enum PointView {
  static func view(_ point: Record) -> View {
    let phones = point.texts(.phone).map(\.string)
    return [
      "name": .text(point.string(.name) ?? point.string(.address) ?? "窗口"),
      "address": .text(point.string(.address)),
      "directions": .text(point.string(.directions)),
      "hours": .list(point.texts(.hours).map { .text($0.string) }),
      "hasPhones": .flag(!phones.isEmpty),
      "phones": .list(phones.map(phone)),
    ]
  }

  /// A phone as it is written, and the digits that a telephone dials.
  static func phone(_ text: String) -> View {
    let digits = text.filter { $0.isASCII && $0.isNumber }
    return ["display": .text(text), "href": .text("tel:" + digits)]
  }
}
