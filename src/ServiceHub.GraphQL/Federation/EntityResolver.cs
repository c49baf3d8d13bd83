using ServiceHub.GraphQL.Execution;

namespace ServiceHub.GraphQL.Federation;

/// <summary>Finds the objects of one type by their keys: one answer for each key, in order.</summary>
internal delegate Task<IReadOnlyList<Resolved<object?>>> EntityResolver(EntityBatch batch);
