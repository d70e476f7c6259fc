package import Source
package import Standard

/// What surrounds a run: the folder it starts in and the variables that it heeds.
package struct Environment: Sendable {
  package var folder: String
  package var variables: [String: String]
  package var processors: Int
  package var today: CalendarDate

  package init(
    folder: String,
    variables: [String: String] = [:],
    processors: Int = 1,
    today: CalendarDate
  ) {
    self.today = today
    self.folder = folder
    self.variables = variables
    self.processors = processors
  }

  private static let names = [
    "ZHUN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS",
  ]

  /// The environment of this process.
  static func current() -> Environment {
    var variables: [String: String] = [:]
    for name in names { variables[name] = Machine.variable(name) }
    return Environment(
      folder: Machine.currentFolder(), variables: variables, processors: Machine.processors(),
      today: Machine.today())
  }

  /// The language that `ZHUN_LANG` or else the locale names; English where neither says Chinese.
  package var language: Language {
    let named = ["ZHUN_LANG", "LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { variables[$0] }.first { !$0.isEmpty }
    return named?.lowercased().hasPrefix("zh") == true ? .chinese : .english
  }

  /// Whether the user asked for no colour, in the way of https://no-color.org.
  var refusesColor: Bool {
    variables["NO_COLOR"]?.isEmpty == false || variables["TERM"] == "dumb"
  }
}
