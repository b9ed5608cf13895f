namespace Liaison.Load;

/// <summary>One side of a comparison, connected and ready.</summary>
internal interface IContender : IDisposable
{
    /// <summary>Does its work for about this long.</summary>
    /// <returns>Units of work a second.</returns>
    double Run(TimeSpan duration);
}
