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
    return tables.flatMap { table -> [OutputFile] in
      let file = ExchangeFile(table: table, exchange: exchange)
      return [
        file.csv, file.json,
        .json("\(ExchangeFile.folder)/schema/\(table.id).schema.json") {
          ExchangeSchema(table: table, standard: exchange.standard).json
        },
      ]
    } + [ExchangeReport(exchange: exchange).file]
  }
}
