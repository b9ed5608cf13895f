namespace Liaison.Functions;

/// <summary>A callback has thrown. Nothing ends by it: the socket and its further events go on.</summary>
/// <param name="Socket">The name of the socket whose event it was; "" for what an awaiting callback left to be done later.</param>
/// <param name="Event">A constant of the family CallbackEvent; 0 where there is no socket.</param>
/// <param name="Exception">What was thrown.</param>
public sealed record CallbackFailure(string Socket, int Event, Exception Exception);
