package import Source
package import Standard

/// What surrounds a run: the folder it starts in and the variables that it heeds.
package struct Environment: Sendable {
  package var folder: String
  package var variables: [String: String]
  package var processors: Int
  package var today: CalendarDate
  /// The file of this program; nil where it does not matter which one it is, because no runs are kept.
  package var program: String?

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

  private static let names =
    [
      "ZHUN_LANG", "LC_ALL", "LC_MESSAGES", "LANG", "NO_COLOR", "TERM", "COLUMNS",
    ] + cacheNames
  private static let cacheNames = ["ZHUN_CACHE", "XDG_CACHE_HOME", "HOME"]

  /// The environment of this process.
  static func current() -> Environment {
    var variables: [String: String] = [:]
    for name in names { variables[name] = Machine.variable(name) }
    var environment = Environment(
      folder: Machine.currentFolder(), variables: variables, processors: Machine.processors(),
      today: Machine.today())
    environment.program = Machine.program()
    return environment
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

  /// Where runs are kept: the folder that `ZHUN_CACHE` names, else `zhun` in the user's folder for such things.
  var cacheFolder: String? {
    guard program != nil else { return nil }
    if let named = variables["ZHUN_CACHE"], !named.isEmpty {
      return named == "off" ? nil : WorkPath.joined(folder, named)
    }
    if let caches = variables["XDG_CACHE_HOME"], caches.hasPrefix("/") { return caches + "/zhun" }
    if let home = variables["HOME"], home.hasPrefix("/") { return home + "/.cache/zhun" }
    return nil
  }

  /// What of it can make a difference to what a run says.
  var telling: [String: String] {
    variables.filter { !Self.cacheNames.contains($0.key) }
  }
}
