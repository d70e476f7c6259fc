import Compiler
import Source

extension Output {
  /// A page for each form that published items name, the schema of its answers, and the other files
  /// that items name.
  static let forms = Output(
    "forms", Wording(zh: "表单和附件", en: "forms and files"),
    kinds: [PageKind("form", zh: "申请表", en: "An application form", FormView.model)]
  ) { publication throws(Failure) in
    let templates = try publication.templates.set()
    let forms = PublishedForm.all(publication).flatMap { form in
      [
        OutputFile.page(form.address, "form", of: templates) {
          FormView(form: form, publication: publication).view
        },
        OutputFile.json(form.schemaAddress) { AnswerSchema(
            form: form.form, urn: "forms:\(form.key.replacing("/", with: ":"))"
          ).json },
      ]
    }
    return try forms + MovedView.pages(publication.moves.forms, publication)
      + publication.attachedFiles.map { path in
        let place = publication.workspace.location(path)
        return OutputFile(Address.file(path)) { () throws(Failure) in try FileSystem.read(place) }
      }
  }
}
