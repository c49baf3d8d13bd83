using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClientRegister : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ChangedBy",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ContactEmail",
                table: "Clients",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactName",
                table: "Clients",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ContactPhone",
                table: "Clients",
                type: "TEXT",
                maxLength: 32,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Environment",
                table: "Clients",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Production");

            migrationBuilder.AddColumn<string>(
                name: "LoginClients",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Networks",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Profile",
                table: "Clients",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Baseline");

            migrationBuilder.AddColumn<string>(
                name: "Purpose",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Purposes",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RedirectUris",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "RegisteredBy",
                table: "Clients",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "SenderConstraint",
                table: "Clients",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Optional");

            migrationBuilder.AddColumn<string>(
                name: "Supplier",
                table: "Clients",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "TokenFormat",
                table: "Clients",
                type: "TEXT",
                maxLength: 32,
                nullable: false,
                defaultValue: "Jwt");

            migrationBuilder.AddColumn<int>(
                name: "TokenLifetime",
                table: "Clients",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "TokensPerMinute",
                table: "Clients",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Clients",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.CreateTable(
                name: "ClientCredentials",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: true),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Expires = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Revoked = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientCredentials", x => new { x.ClientId, x.Id });
                    table.ForeignKey(
                        name: "FK_ClientCredentials_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ClientEvents",
                columns: table => new
                {
                    Sequence = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ActorKind = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    ActorId = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Action = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    After = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientEvents", x => x.Sequence);
                });

            migrationBuilder.CreateTable(
                name: "CredentialUses",
                columns: table => new
                {
                    ClientId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    CredentialId = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    LastUsed = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CredentialUses", x => new { x.ClientId, x.CredentialId });
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClientEvents_ClientId_Sequence",
                table: "ClientEvents",
                columns: new[] { "ClientId", "Sequence" });

            // Every secret keeps opening what it did.
            migrationBuilder.Sql(
                """
                INSERT INTO "ClientCredentials" ("Id", "ClientId", "Kind", "Label", "KeyId", "Hash", "NotBefore", "Expires")
                SELECT "Id", "ClientId", 'Secret', "Label", "KeyId", "Hash", "NotBefore", "Expires" FROM "ClientSecrets"
                """);

            migrationBuilder.DropTable(
                name: "ClientSecrets");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ClientEvents");

            migrationBuilder.DropTable(
                name: "CredentialUses");

            migrationBuilder.DropColumn(
                name: "ChangedBy",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "ContactEmail",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "ContactName",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "ContactPhone",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Environment",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "LoginClients",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Networks",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Profile",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Purpose",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Purposes",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "RedirectUris",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "RegisteredBy",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "SenderConstraint",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Supplier",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "TokenFormat",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "TokenLifetime",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "TokensPerMinute",
                table: "Clients");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Clients");

            migrationBuilder.CreateTable(
                name: "ClientSecrets",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    ClientId = table.Column<string>(type: "TEXT", nullable: false),
                    Expires = table.Column<DateTime>(type: "TEXT", nullable: true),
                    Hash = table.Column<byte[]>(type: "BLOB", maxLength: 32, nullable: false),
                    KeyId = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    NotBefore = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClientSecrets", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ClientSecrets_Clients_ClientId",
                        column: x => x.ClientId,
                        principalTable: "Clients",
                        principalColumn: "ClientId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ClientSecrets_ClientId",
                table: "ClientSecrets",
                column: "ClientId");

            migrationBuilder.Sql(
                """
                INSERT INTO "ClientSecrets" ("Id", "ClientId", "Label", "KeyId", "Hash", "NotBefore", "Expires")
                SELECT "Id", "ClientId", "Label", "KeyId", "Hash", "NotBefore", "Expires" FROM "ClientCredentials" WHERE "Kind" = 'Secret' AND "Revoked" IS NULL
                """);

            migrationBuilder.DropTable(
                name: "ClientCredentials");
        }
    }
}
