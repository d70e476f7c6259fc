import Compiler
import Source
import Standard

extension Output {
  /// Records in the national exchange format, with tables of our own for what it has no place for.
  static let exchange = Output(
    "exchange", Wording(zh: "国家交换记录", en: "national exchange records")
  ) { publication in
    let exchange = PublishedExchange(publication)
    let layout = exchange.layout
    // A national table is there although it may be empty; our own only where they hold something.
    let tables =
      layout.national + layout.own.filter(exchange.hasRows)
      + [ExchangeLayout.values].filter(exchange.hasRows)
    return ExchangeWalk(exchange, tables).files
      + tables.map { table in
        .json(ExchangeFile(table: table).schema) {
          ExchangeSchema(table: table, standard: exchange.standard).json
        }
      }
  }
}
