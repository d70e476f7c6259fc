import ArgumentParser

/// How a list is written.
enum ListFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
  /// The page in `docs/`.
  case markdown
}
