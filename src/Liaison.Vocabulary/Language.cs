namespace Liaison.Vocabulary;

/// <summary>The two languages that WLangage words and the messages of the runtime are written in.</summary>
public enum Language
{
    /// <summary>French, the language of the original words.</summary>
    French,

    /// <summary>English.</summary>
    English,
}
