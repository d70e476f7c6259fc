import Standard
import Templates
import YAML

/// A window that serves the public, as pages show it.
enum PointView {
  static func view(_ point: Record) -> View {
    let phones = point.texts(.phone).flatMap(phones)
    return [
      "name": .text(point.string(.name) ?? point.string(.address) ?? "窗口"),
      "address": .text(point.string(.address)),
      "directions": .text(point.string(.directions)),
      "hours": .list(point.texts(.hours).map { .text($0.string) }),
      "hasPhones": .flag(!phones.isEmpty),
      "phones": .list(phones),
    ]
  }

  /// A window of which only the name is known.
  static func view(named name: String) -> View {
    [
      "name": .text(name), "address": nil, "directions": nil, "hours": [], "hasPhones": false,
      "phones": [],
    ]
  }

  /// The phones that a text names, each as it is written and as it is dialled.
  static func phones(_ text: Text) -> [View] {
    if case .problem(.several(let numbers)) = PhoneNumber.read(text) {
      return numbers.map { phone(Text($0)) }
    }
    return [phone(text)]
  }

  private static func phone(_ text: Text) -> View {
    ["display": .text(text.string), "href": .text(dialled(text))]
  }

  /// The address that dials a number; nil for one that no telephone could reach.
  static func dialled(_ text: Text) -> String? {
    guard case .number(let phone) = PhoneNumber.read(text) else { return nil }
    let line = phone.extension.map { ";ext=\($0)" } ?? ""
    return "tel:\(phone.areaCode ?? "")\(phone.number)\(line)"
  }
}
