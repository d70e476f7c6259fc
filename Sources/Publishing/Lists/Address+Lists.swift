/// Where reform lists stand: those of the whole, and those of each place below its code.
extension Address {
  /// All lists of a place; nil for the whole.
  static func lists(_ place: String?) -> String { folder(place) + "index.html" }

  static func listsData(_ place: String?) -> String { folder(place) + "index.json" }

  static func list(_ id: String, _ place: String?) -> String { folder(place) + "\(id).html" }

  static func listData(_ id: String, _ place: String?) -> String { folder(place) + "\(id).json" }

  static func listTable(_ id: String, _ place: String?) -> String { folder(place) + "\(id).csv" }

  static func listSchema(_ name: String) -> String { "lists/schema/\(name).schema.json" }

  private static func folder(_ place: String?) -> String {
    place.map { "lists/\(part($0))/" } ?? "lists/"
  }
}
