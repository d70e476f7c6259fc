/// Where the pages stand by which an item is found.
extension Address {
  static func place(_ division: String) -> String { "places/\(part(division))/index.html" }

  /// The page of a service in all places, by its basic code.
  static func service(_ code: String) -> String { "items/\(part(code))/index.html" }

  static let search = "search/index.html"
  /// What the search page looks through: a script that sets one value.
  static let searchIndex = "search/index.js"
  static let searchScript = "assets/search.js"
}
