/// What browsers may fill in by themselves, as HTML names it.
enum Autofill {
  /// Whether HTML knows a value of `autocomplete`: a field, with what tells several of its kind apart.
  static func isKnown(_ value: String) -> Bool {
    var words = value.split(separator: " ").map(String.init)
    guard let field = words.popLast(), fields.contains(field) else { return false }
    return words.allSatisfy(kinds.contains)
  }

  private static let kinds: Set<String> = [
    "shipping", "billing", "home", "work", "mobile", "fax", "pager",
  ]

  /// The autofill fields of the HTML standard but for passwords and payment cards, which no form asks for.
  private static let fields: Set<String> = [
    "off", "on", "name", "honorific-prefix", "given-name", "additional-name", "family-name",
    "honorific-suffix", "nickname", "organization-title", "organization", "street-address",
    "address-line1", "address-line2", "address-line3", "address-level1", "address-level2",
    "address-level3", "address-level4", "country", "country-name", "postal-code", "language",
    "bday", "bday-day", "bday-month", "bday-year", "sex", "url", "photo", "tel",
    "tel-country-code", "tel-national", "tel-area-code", "tel-local", "tel-extension", "email",
    "impp",
  ]
}
