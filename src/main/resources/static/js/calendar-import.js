// Sends the chosen file inside an ordinary form, so that the answer is an ordinary page.
(function () {
  "use strict";
  const form = document.getElementById("import");
  form.addEventListener("submit", function (event) {
    const file = document.getElementById("file").files[0];
    if (!file || form.elements.fileName.value === file.name) {
      return;
    }
    event.preventDefault();
    const reader = new FileReader();
    reader.onload = function () {
      form.elements.content.value = reader.result.substring(reader.result.indexOf(",") + 1);
      form.elements.fileName.value = file.name;
      form.submit();
    };
    reader.readAsDataURL(file);
  });
})();
