import Source

extension Output {
  /// One record for each question that people ask about an item.
  static let answers = Output("answers", Wording(zh: "问答", en: "answers")) { publication in
    let document = AnswersDocument(publication: publication)
    let divisions = document.divisions
    let files = divisions.map { division in
      OutputFile(AnswersDocument.address(of: division.code), pieces: division.items.count) {
        document.lines(division.items[$0])
      }.made { publication.basis?.of(division.items[$0]) }
    }
    let folder = AnswersDocument.folder
    return files + [
      .json(folder + "/index.json") { document.index(divisions) },
      .json(folder + "/schema/v1/index.schema.json") { AnswersSchema.index },
      .json(folder + "/schema/v1/answer.schema.json") { AnswersSchema.answer },
    ]
  }
}
