using System.Globalization;
using System.Text;
using Liaison.Functions;
using Liaison.Vocabulary;

// The first argument chooses the language; without it, the system does.
bool isChosen = args is ["fr" or "en", ..];
bool isFrench = (isChosen ? args[0] : CultureInfo.CurrentUICulture.TwoLetterISOLanguageName) == "fr";
string[] options = isChosen ? args[1..] : args;

Console.OutputEncoding = Encoding.UTF8;
LiaisonRuntime.Current.Language = isFrench ? Language.French : Language.English;
return isFrench ? EnFrançais.Programme(options) : InEnglish.Program(options);
