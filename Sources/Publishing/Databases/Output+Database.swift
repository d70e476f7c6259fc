import Compiler
import Database
import Source

extension Output {
  /// All items as tables of one file, with full-text search.
  static let database = Output("database", Wording(zh: "数据库", en: "database")) { publication in
    let database = TemporaryDatabase { (database) throws(Failure) in
      try DatabaseWriter(publication).write(into: database)
    }
    var file = OutputFile("database/catalogue.sqlite", pieces: pieces) {
      (number) throws(Failure) in
      try database.piece(number, of: pieces)
    }
    file.source = .sequence
    // Every piece goes by every item.
    let basis = publication.basis?.of(publication.items)
    return [file.made { _ in basis }]
  }

  /// One of 32,000 items has less than 4 MB in each.
  private static let pieces = 256
}
