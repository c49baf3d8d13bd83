using System.Linq.Expressions;

namespace ServiceHub.GraphQL.Execution.Binding;

/// <summary>Binds a field to the public property of its name by a compiled getter.</summary>
internal static class PropertyResolver
{
    /// <returns>The resolver; null when there is no such property.</returns>
    public static FieldResolver<T>? Find<T>(string fieldName)
    {
        var property = ClrTypes.PropertyOf(typeof(T), fieldName);
        if (property?.GetMethod is not { IsPublic: true, IsStatic: false })
        {
            return null;
        }
        var parent = Expression.Parameter(typeof(T));
        var arguments = Expression.Parameter(typeof(FieldArguments));
        var type = typeof(Func<,,>).MakeGenericType(typeof(T), typeof(FieldArguments), property.PropertyType);
        var getter = Expression.Lambda(type, Expression.Property(parent, property), parent, arguments).Compile();
        var resolver = typeof(GetterResolver<,>).MakeGenericType(typeof(T), property.PropertyType);
        return (FieldResolver<T>)Activator.CreateInstance(resolver, getter, false)!;
    }
}
