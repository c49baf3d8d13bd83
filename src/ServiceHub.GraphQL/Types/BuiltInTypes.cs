using ServiceHub.GraphQL.Language;

namespace ServiceHub.GraphQL.Types;

/// <summary>What the specification itself defines: scalars (3.5), directives (3.13) and introspection (4.2).</summary>
internal static class BuiltInTypes
{
    public static SourceText Source { get; } = new("specification", """
        "A whole number of 32 bits with a sign."
        scalar Int
        "A number of double precision (IEEE 754)."
        scalar Float
        "A text."
        scalar String
        "True or false."
        scalar Boolean
        "A key: written as a string, read from a string or a whole number."
        scalar ID

        "Leaves the field or fragment out when `if` is true."
        directive @skip("Whether to leave it out." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Takes the field or fragment in only when `if` is true."
        directive @include("Whether to take it in." if: Boolean!) on FIELD | FRAGMENT_SPREAD | INLINE_FRAGMENT
        "Should no longer be used."
        directive @deprecated("Why, and what to use instead, in Markdown." reason: String! = "No longer supported")
          on FIELD_DEFINITION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION | ENUM_VALUE
        "Names the specification of a custom scalar."
        directive @specifiedBy("Its address." url: String!) on SCALAR
        "Exactly one of the input object's fields must be given, and not as null."
        directive @oneOf on INPUT_OBJECT

        "The schema of this server: its types, its directives, and where operations begin."
        type __Schema {
          description: String
          "All types."
          types: [__Type!]!
          "Where queries begin."
          queryType: __Type!
          "Where mutations begin, if there are any."
          mutationType: __Type
          "Where subscriptions begin, if there are any."
          subscriptionType: __Type
          "All directives."
          directives: [__Directive!]!
        }

        "A type. `kind` tells which of the other fields have a value."
        type __Type {
          kind: __TypeKind!
          name: String
          description: String
          specifiedByURL: String
          fields(includeDeprecated: Boolean! = false): [__Field!]
          interfaces: [__Type!]
          possibleTypes: [__Type!]
          enumValues(includeDeprecated: Boolean! = false): [__EnumValue!]
          inputFields(includeDeprecated: Boolean! = false): [__InputValue!]
          ofType: __Type
          isOneOf: Boolean
        }

        "What a type is."
        enum __TypeKind {
          SCALAR
          "With `fields` and `interfaces`."
          OBJECT
          "With `fields`, `interfaces` and `possibleTypes`."
          INTERFACE
          "With `possibleTypes`."
          UNION
          "With `enumValues`."
          ENUM
          "With `inputFields`."
          INPUT_OBJECT
          "With `ofType`."
          LIST
          "With `ofType`."
          NON_NULL
        }

        "A field of an object or interface."
        type __Field {
          name: String!
          description: String
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
          type: __Type!
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "An argument or an input field."
        type __InputValue {
          name: String!
          description: String
          type: __Type!
          "As GraphQL text."
          defaultValue: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A value of an enum."
        type __EnumValue {
          name: String!
          description: String
          isDeprecated: Boolean!
          deprecationReason: String
        }

        "A directive."
        type __Directive {
          name: String!
          description: String
          isRepeatable: Boolean!
          locations: [__DirectiveLocation!]!
          args(includeDeprecated: Boolean! = false): [__InputValue!]!
        }

        "Where a directive may stand."
        enum __DirectiveLocation {
          QUERY
          MUTATION
          SUBSCRIPTION
          FIELD
          FRAGMENT_DEFINITION
          FRAGMENT_SPREAD
          INLINE_FRAGMENT
          VARIABLE_DEFINITION
          SCHEMA
          SCALAR
          OBJECT
          FIELD_DEFINITION
          ARGUMENT_DEFINITION
          INTERFACE
          UNION
          ENUM
          ENUM_VALUE
          INPUT_OBJECT
          INPUT_FIELD_DEFINITION
        }
        """u8.ToArray());
}
