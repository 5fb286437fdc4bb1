// Runs before the first paint so that a dark screen never flashes white.
;(function () {
  var choice = localStorage.getItem('juhui.console.theme') || 'auto'
  var dark = choice === 'dark' || (choice === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.classList.toggle('dark', dark)
})()
