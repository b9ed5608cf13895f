namespace Liaison.Functions;

/// <summary>What has something to do at the end of the program: an object with a destructor, or what holds one.</summary>
public interface IEnding
{
    /// <summary>Runs the destructor, once, then those of what is held.</summary>
    void End();
}
