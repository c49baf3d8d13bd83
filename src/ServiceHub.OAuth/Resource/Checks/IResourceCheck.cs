namespace ServiceHub.OAuth.Resource.Checks;

/// <summary>One rule that a request to the hub's API must keep.</summary>
internal interface IResourceCheck
{
    /// <summary>Null when the request keeps it.</summary>
    ValueTask<ResourceFailure?> CheckAsync(ResourceContext context, CancellationToken cancellation);
}
