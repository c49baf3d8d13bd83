using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace ServiceHub.Data.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ClientOrigins : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AllowedOrigins",
                table: "Clients",
                type: "TEXT",
                nullable: false,
                defaultValue: "");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "AllowedOrigins",
                table: "Clients");
        }
    }
}
