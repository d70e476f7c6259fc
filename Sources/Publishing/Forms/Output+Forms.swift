import Compiler
import Source

extension Output {
  /// A page for each form that published items name, and the schema of its answers.
  static let forms = Output("forms", Wording(zh: "表单", en: "forms"), hasPages: true) {
    publication throws(Failure) in
    let templates = try Templates.load(publication.workspace, page: "form", FormView.model)
    return PublishedForm.all(publication).flatMap { form in
      [
        OutputFile.page(form.address, "form", of: templates) {
          FormView(form: form, publication: publication).view
        },
        OutputFile.json(form.schemaAddress) { AnswerSchema(form: form).json },
      ]
    }
  }
}
