namespace ServiceHub.GraphQL.Types.Rules;

/// <summary>A type has what its interfaces ask for (specification, section 3.6.1: IsValidImplementation).</summary>
internal static class InterfaceImplementation
{
    public static void Check(Schema schema, SchemaProblems problems)
    {
        foreach (var type in schema.Types.OfType<FieldsType>())
        {
            foreach (var implemented in type.Interfaces)
            {
                CheckInterfaces(type, implemented, problems);
                foreach (var expected in implemented.Fields)
                {
                    CheckField(type, expected, problems);
                }
            }
        }
    }

    private static void CheckInterfaces(FieldsType type, InterfaceType implemented, SchemaProblems problems)
    {
        if (implemented == type)
        {
            problems.Add(type.Position, $"The interface \"{type}\" cannot implement itself.");
            return;
        }
        foreach (var inherited in implemented.Interfaces.Where(inherited => !type.Interfaces.Contains(inherited)))
        {
            var message = inherited == type
                ? $"The interfaces \"{type}\" and \"{implemented}\" cannot implement each other."
                : $"The type \"{type}\" must implement \"{inherited}\", because \"{implemented}\" does.";
            problems.Add(type.Position, message);
        }
    }

    private static void CheckField(FieldsType type, FieldDefinition expected, SchemaProblems problems)
    {
        if (type.FindField(expected.Name) is not { } field)
        {
            problems.Add(type.Position, $"The type \"{type}\" lacks the field \"{expected}\" of its interface.");
            return;
        }
        if (!IsSubtype(field.Type, expected.Type))
        {
            var message = $"The field \"{field}\" must have the type \"{expected.Type}\" of \"{expected}\", or a narrower one.";
            problems.Add(field.Position, message);
        }
        if (field.DeprecationReason is not null && expected.DeprecationReason is null)
        {
            problems.Add(field.Position, $"The field \"{field}\" is deprecated, and \"{expected}\" is not.");
        }
        foreach (var argument in expected.Arguments.Where(argument => !argument.Type.Equals(field.FindArgument(argument.Name)?.Type)))
        {
            var message = $"The field \"{field}\" must take the argument \"{argument.Name}: {argument.Type}\" of \"{expected}\".";
            problems.Add(field.Position, message);
        }
        foreach (var argument in field.Arguments.Where(argument => argument.IsRequired && expected.FindArgument(argument.Name) is null))
        {
            var message = $"The argument \"{argument.Name}\" of \"{field}\" must be optional, because \"{expected}\" lacks it.";
            problems.Add(argument.Position, message);
        }
    }

    private static bool IsSubtype(TypeReference type, TypeReference expected)
    {
        if (expected.IsNonNull && !type.IsNonNull)
        {
            return false;
        }
        if (expected.Item is not null || type.Item is not null)
        {
            return expected.Item is not null && type.Item is not null && IsSubtype(type.Item, expected.Item);
        }
        return type.Named == expected.Named
            || (expected.Named is UnionType union && type.Named is ObjectType member && union.PossibleTypes.Contains(member))
            || (expected.Named is InterfaceType shared && type.Named is FieldsType narrower && narrower.Interfaces.Contains(shared));
    }
}
