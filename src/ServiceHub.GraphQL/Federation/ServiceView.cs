namespace ServiceHub.GraphQL.Federation;

/// <summary>What stands behind <c>_Service</c>.</summary>
internal sealed record ServiceView(string Sdl);
