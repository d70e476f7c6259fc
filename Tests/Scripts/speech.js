// Stands in for the browser's voice before a page is loaded: nothing is heard, what would be spoken is kept.
// `voices` is put in front of it by walk.py.
{
  let current = null;
  const spoken = [];
  window.SpeechSynthesisUtterance = class {
    constructor(text) {
      this.text = text;
    }
  };
  Object.defineProperty(window, "speechSynthesis", {
    value: {
      onvoiceschanged: null,
      getVoices: () => voices,
      speak: (utterance) => {
        spoken.push({ text: utterance.text, rate: utterance.rate, language: utterance.lang, voice: utterance.voice?.name });
        current = utterance;
      },
      cancel: () => {
        // Browsers report what is cut short as an error of the utterance, after a while.
        const cut = current;
        current = null;
        if (cut) setTimeout(() => cut.onerror?.({ error: "interrupted" }));
        localStorage.setItem("test.cut", cut ? cut.text : "");
      },
    },
  });
  window.voice = {
    spoken,
    finish: () => {
      const done = current;
      current = null;
      done?.onend?.({});
    },
    isSpeaking: () => current !== null,
    learn: (names) => {
      voices.push(...names);
      speechSynthesis.onvoiceschanged?.();
    },
  };
}
